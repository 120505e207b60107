package dev.stagedoor.acceptance.target;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.utils.StringInputStream;

/** Calls the deployed API over plain HTTP, unsigned or signed with SigV4 for {@code execute-api}. */
public final class Http {

    /** The JDK's client sets these itself and forbids them. */
    private static final Set<String> OWN_HEADERS = Set.of("host", "content-length", "connection", "expect", "upgrade");
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    private Http() {}

    public static HttpResponse<String> get(URI uri, String... headers) throws IOException {
        return send("GET", uri, null, headers);
    }

    /** @param headers name, value, name, value... */
    public static HttpResponse<String> send(String method, URI uri, String body, String... headers) throws IOException {
        return send(BodyHandlers.ofString(), method, uri, body, headers);
    }

    private static <T> HttpResponse<T> send(BodyHandler<T> answer, String method, URI uri, String body,
            String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).method(method,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The id that API Gateway gave the request. */
    public static String requestId(HttpResponse<?> response) {
        return response.headers().firstValue("x-amzn-RequestId").orElseThrow();
    }

    /** As {@link #send}, signed as {@code curl --aws-sigv4} would. */
    public static HttpResponse<String> signed(AwsCredentials credentials, String region, String method, URI uri,
            String body,
            String... headers) throws IOException {
        return signed(BodyHandlers.ofString(), credentials, region, method, uri, body, headers);
    }

    /** A signed GET whose answer is bytes. */
    public static HttpResponse<byte[]> signedBytes(AwsCredentials credentials, String region, URI uri,
            String... headers) throws IOException {
        return signed(BodyHandlers.ofByteArray(), credentials, region, "GET", uri, null, headers);
    }

    private static <T> HttpResponse<T> signed(BodyHandler<T> answer, AwsCredentials credentials, String region,
            String method, URI uri, String body, String... headers) throws IOException {
        SdkHttpRequest.Builder unsigned = SdkHttpRequest.builder().uri(uri).method(SdkHttpMethod.fromValue(method));
        for (int i = 0; i < headers.length; i += 2) {
            unsigned.appendHeader(headers[i], headers[i + 1]);
        }
        String payload = body == null ? "" : body;
        Map<String, List<String>> signed = AwsV4HttpSigner.create().sign(r -> r.identity(credentials)
                .request(unsigned.build()).payload(() -> new StringInputStream(payload))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api")
                .putProperty(AwsV4HttpSigner.REGION_NAME, region)).request().headers();
        String[] all = signed.entrySet().stream()
                .filter(h -> !OWN_HEADERS.contains(h.getKey().toLowerCase(java.util.Locale.ROOT)))
                .flatMap(h -> h.getValue().stream().flatMap(v -> java.util.stream.Stream.of(h.getKey(), v)))
                .toArray(String[]::new);
        return send(answer, method, uri, body, all);
    }

    public static URI at(Target target, String path) {
        return URI.create(target.restApi() + path);
    }

}
