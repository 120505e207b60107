package dev.stagedoor.bench.load;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/**
 * One run of the load client, as a line of text with tabs.
 *
 * @param connections keep-alive connections, each with at most one request on the way
 * @param millis how long
 * @param rate requests per second in all, evenly spaced; 0: each connection sends its next request when its answer has come
 * @param mayBeThrottled whether 429 is an answer that is counted; else everything but 200 ends the run
 */
public record Order(Request request, int connections, long millis, int rate, boolean mayBeThrottled) {

    private static final String TAB = "\t";

    /** As fast as the answers come, and every one must be 200. */
    public static Order closedLoop(Request request, int connections, long millis) {
        return new Order(request, connections, millis, 0, false);
    }

    String line() {
        StringBuilder line = new StringBuilder(String.join(TAB, request.uri().toString(), Integer.toString(connections),
                Long.toString(millis), Integer.toString(rate), Boolean.toString(mayBeThrottled)));
        request.headers().forEach((name, value) -> line.append(TAB).append(name).append(TAB).append(value));
        return line.toString();
    }

    static Order parse(String line) {
        String[] words = line.split(TAB);
        Map<String, String> headers = new TreeMap<>();
        for (int i = 5; i < words.length; i += 2) {
            headers.put(words[i], words[i + 1]);
        }
        return new Order(new Request(URI.create(words[0]), headers), Integer.parseInt(words[1]),
                Long.parseLong(words[2]), Integer.parseInt(words[3]), Boolean.parseBoolean(words[4]));
    }
}
