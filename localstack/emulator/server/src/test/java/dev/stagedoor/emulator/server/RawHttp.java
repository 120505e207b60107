package dev.stagedoor.emulator.server;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** HTTP as bytes: what a well-behaved client would not send. */
public final class RawHttp {

    private RawHttp() {}

    /** Sends a request (lines may end with a bare line feed) and reads until the server closes; it is asked to. */
    public static String send(int port, String request) throws IOException {
        try (Socket socket = open(port)) {
            write(socket, request);
            return readAll(socket);
        }
    }

    public static Socket open(int port) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(20_000);
        return socket;
    }

    public static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    public static String readAll(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** A GET that closes the connection, with further header lines. */
    public static String get(int port, String path, String host, String... headerLines) throws IOException {
        return send(port, "GET " + path + " HTTP/1.1\nHost: " + host + "\nConnection: close\n"
                + String.join("", java.util.Arrays.stream(headerLines).map(line -> line + "\n").toList()) + "\n");
    }
}
