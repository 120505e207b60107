package dev.stagedoor.emulator.core.wire;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

import dev.stagedoor.emulator.core.bus.WireRequest;

/**
 * The text that Signature Version 4 signs.
 * See <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">step 1</a>.
 */
final class CanonicalRequest {

    private CanonicalRequest() {}

    static String of(WireRequest request, SignatureParts parts, String payloadHash) {
        boolean s3 = parts.service().equals("s3");
        StringBuilder text = new StringBuilder(512);
        text.append(request.method()).append('\n').append(s3 ? s3Path(request.path()) : path(request.path()))
                .append('\n').append(query(request.query())).append('\n');
        for (String name : parts.signedHeaders()) {
            text.append(name).append(':').append(headerValue(request, name)).append('\n');
        }
        return text.append('\n').append(String.join(";", parts.signedHeaders())).append('\n').append(payloadHash)
                .toString();
    }

    /** Dot segments and empty segments go, and what is already encoded is encoded once more. */
    private static String path(String path) {
        Deque<String> kept = new ArrayDeque<>();
        for (String segment : path.split("/")) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                kept.addLast(UrlCoding.encode(segment));
            }
        }
        return "/" + String.join("/", kept) + (path.endsWith("/") && !kept.isEmpty() ? "/" : "");
    }

    /** S3's keys are what they are: nothing is normalised, and the encoding is done once. */
    private static String s3Path(String path) {
        return Arrays.stream(path.split("/", -1)).map(UrlCoding::decodePath).map(UrlCoding::encode)
                .collect(Collectors.joining("/"));
    }

    private static String query(String query) {
        record Encoded(String name, String value) {}
        return UrlCoding.decodeForm(query).stream().filter(p -> !p.name().equals(SignatureParts.SIGNATURE))
                .map(p -> new Encoded(UrlCoding.encode(p.name()), UrlCoding.encode(p.value())))
                .sorted(Comparator.comparing(Encoded::name).thenComparing(Encoded::value))
                .map(p -> p.name() + "=" + p.value()).collect(Collectors.joining("&"));
    }

    private static String headerValue(WireRequest request, String name) {
        List<String> values = request.headers().getAll(name);
        if (values.isEmpty()) {
            throw new SignatureException(SignatureException.Reason.INVALID,
                    "The header " + name + " is signed but not in the request.");
        }
        return values.stream().map(CanonicalRequest::oneSpace).collect(Collectors.joining(","));
    }

    private static String oneSpace(String value) {
        return Arrays.stream(value.split("[ \t]+")).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }
}
