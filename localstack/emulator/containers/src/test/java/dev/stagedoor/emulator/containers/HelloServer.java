package dev.stagedoor.emulator.containers;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpServer;

/** The program in the image of {@link ServiceOnAMachineTest}: answers with its GREETING; keeps to HOST and PORT. */
public final class HelloServer {

    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(
                new InetSocketAddress(System.getenv("HOST"), Integer.parseInt(System.getenv("PORT"))), 0);
        byte[] greeting = System.getenv("GREETING").getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, greeting.length);
            exchange.getResponseBody().write(greeting);
            exchange.close();
        });
        server.start();
        System.out.println("listening, endpoint " + System.getenv("AWS_ENDPOINT_URL"));
    }
}
