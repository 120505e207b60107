package dev.stagedoor.acceptance.target;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are: for hosts that do not resolve and requests that no client would send. */
public final class RawHttp {

    private RawHttp() {}

    /** The whole answer, until the server closes the connection; at most ten seconds between two bytes. */
    public static String send(URI endpoint, String request) throws IOException {
        try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
