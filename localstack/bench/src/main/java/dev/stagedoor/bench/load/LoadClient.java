package dev.stagedoor.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A closed-loop load client: so many keep-alive connections, each sends its next request when its answer has come, for so many
 * seconds; one thread, one selector. To loopback only. An answer other than 200 ends the run as an error.
 */
public final class LoadClient {

    private LoadClient() {}

    /**
     * Reads a line {@code URL connections milliseconds} for each run and answers it with a line
     * {@code requests elapsedNanos p50Nanos p99Nanos}, or {@code failed: why}. Ends with its standard input.
     */
    public static void main(String[] args) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ");
            try {
                Result result = run(URI.create(words[0]), Integer.parseInt(words[1]), Long.parseLong(words[2]));
                System.out.printf(Locale.ROOT, "%d %d %d %d%n", result.requests(), result.elapsedNanos(),
                        result.p50Nanos(), result.p99Nanos());
            } catch (IOException e) {
                System.out.println("failed: " + e.getMessage());
            }
        }
    }

    /** What one run saw. */
    public record Result(long requests, long elapsedNanos, long p50Nanos, long p99Nanos) {}

    static Result run(URI target, int connections, long millis) throws IOException {
        InetSocketAddress address = new InetSocketAddress(target.getHost(), target.getPort());
        if (!address.getAddress().isLoopbackAddress()) {
            throw new IOException("Load goes to loopback only, not to " + target.getHost());
        }
        byte[] request = ("GET " + target.getRawPath() + " HTTP/1.1\r\nHost: " + target.getRawAuthority() + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        Histogram latencies = new Histogram();
        try (Selector selector = Selector.open()) {
            long start = System.nanoTime();
            long end = start + TimeUnit.MILLISECONDS.toNanos(millis);
            for (int i = 0; i < connections; i++) {
                open(selector, address, request);
            }
            while (System.nanoTime() < end) {
                if (selector.select(key -> take(key, latencies), 5_000) == 0) {
                    throw new IOException("No answer from " + target + " within 5 s");
                }
            }
            long elapsed = System.nanoTime() - start;
            selector.keys().forEach(LoadClient::close);
            return new Result(latencies.total(), elapsed, latencies.percentile(0.5), latencies.percentile(0.99));
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void open(Selector selector, InetSocketAddress address, byte[] request) throws IOException {
        SocketChannel channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Connection connection = new Connection(channel, request);
        channel.register(selector, SelectionKey.OP_READ, connection);
        connection.send();
    }

    private static void take(SelectionKey key, Histogram latencies) {
        Connection connection = (Connection) key.attachment();
        try {
            int status = connection.receive();
            if (status == 0) {
                return;
            }
            if (status != 200) {
                throw new IOException("Expected 200, got " + status);
            }
            latencies.record(System.nanoTime() - connection.sentAt());
            connection.send();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void close(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
