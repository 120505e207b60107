package dev.stagedoor.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One keep-alive connection with at most one request on the way. It reads answers with a Content-Length only. */
final class Connection {

    private final SocketChannel channel;
    private final ByteBuffer request;
    private final ByteBuffer answer = ByteBuffer.allocate(64 * 1024);
    private long sentAt;

    Connection(SocketChannel channel, byte[] request) {
        this.channel = channel;
        this.request = ByteBuffer.wrap(request);
    }

    void send() throws IOException {
        answer.clear();
        request.rewind();
        sentAt = System.nanoTime();
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    long sentAt() {
        return sentAt;
    }

    /** Reads what is there; the status once the whole answer has come, else 0. */
    int receive() throws IOException {
        if (channel.read(answer) < 0) {
            throw new EOFException("The server closed a keep-alive connection");
        }
        byte[] bytes = answer.array();
        int end = headEnd(bytes, answer.position());
        if (end < 0) {
            return 0;
        }
        int length = contentLength(bytes, end);
        if (end + length > bytes.length) {
            throw new IOException("An answer of " + length + " bytes is more than this client takes");
        }
        return answer.position() >= end + length ? status(bytes) : 0;
    }

    private static int headEnd(byte[] bytes, int limit) {
        for (int i = 3; i < limit; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int status(byte[] bytes) {
        return (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + bytes[11] - '0';
    }

    private static int contentLength(byte[] bytes, int headEnd) throws IOException {
        String head = new String(bytes, 0, headEnd, StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
        int at = head.indexOf("\r\ncontent-length:");
        if (at < 0) {
            throw new IOException("An answer without Content-Length: " + head);
        }
        return Integer.parseInt(head.substring(at + 17, head.indexOf('\r', at + 17)).strip());
    }
}
