package dev.stagedoor.emulator.sandbox;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One HTTP/1.1 connection that is kept, to a server that gives every body's length. A JDK client would cost a cold start. */
final class HttpConnection {

    private static final int MAX_LINE = 64 * 1024;

    private final String host;
    private final InputStream input;
    private final OutputStream output;

    /** @param headers by name in lower case */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        String header(String name) {
            return headers.get(name);
        }
    }

    private HttpConnection(String host, InputStream input, OutputStream output) {
        this.host = host;
        this.input = input;
        this.output = output;
    }

    static HttpConnection open(String authority) throws IOException {
        int colon = authority.lastIndexOf(':');
        Socket socket = new Socket(InetAddress.getByName(authority.substring(0, colon)),
                Integer.parseInt(authority.substring(colon + 1)));
        socket.setTcpNoDelay(true);
        return new HttpConnection(authority, new BufferedInputStream(socket.getInputStream()),
                socket.getOutputStream());
    }

    /**
     * @param headers further lines, each with its line end
     * @return null if the server closed the connection instead of answering
     */
    Answer send(String method, String path, String headers, byte[] body) throws IOException {
        byte[] head = (method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length + "\r\n" + headers + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        output.write(request);
        String status = line();
        return status == null ? null : receive(Integer.parseInt(status.substring(9, 12)));
    }

    private Answer receive(int status) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); line != null && !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        if (headers.containsKey("transfer-encoding")) {
            throw new IOException("The Runtime API must tell the length of what it sends");
        }
        String length = headers.get("content-length");
        byte[] body = new byte[length == null ? 0 : Integer.parseInt(length)];
        if (input.readNBytes(body, 0, body.length) < body.length) {
            throw new EOFException("The Runtime API's answer was cut short");
        }
        return new Answer(status, headers, body);
    }

    /** A line without its end, or null at the end of the stream. */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = input.read(); c != '\n'; c = input.read()) {
            if (c == -1) {
                return null;
            }
            if (line.length() > MAX_LINE) {
                throw new IOException("A header is too long");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
