package dev.stagedoor.infra.deployer.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Carries the SDK's calls over the JDK's own client: the SDK's small one, over HttpURLConnection, knows no PATCH. */
public final class JdkSdkClient implements SdkHttpClient {

    /** The JDK's client sets these itself and forbids them. */
    private static final Set<String> OWN_HEADERS = Set.of("host", "content-length", "connection", "expect", "upgrade");
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return send(request);
            }

            @Override
            public void abort() {
                // A call ends by its own timeout.
            }
        };
    }

    private static HttpExecuteResponse send(HttpExecuteRequest request) throws IOException {
        SdkHttpRequest from = request.httpRequest();
        HttpRequest.Builder to = HttpRequest.newBuilder(from.getUri()).timeout(Duration.ofSeconds(60))
                .method(from.method().name(), BodyPublishers.ofByteArray(body(request)));
        from.forEachHeader((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> to.header(name, value));
            }
        });
        try {
            HttpResponse<byte[]> answer = CLIENT.send(to.build(), BodyHandlers.ofByteArray());
            return HttpExecuteResponse.builder()
                    .response(SdkHttpFullResponse.builder().statusCode(answer.statusCode())
                            .headers(answer.headers().map()).build())
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body()))).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static byte[] body(HttpExecuteRequest request) throws IOException {
        if (request.contentStreamProvider().isEmpty()) {
            return new byte[0];
        }
        try (InputStream content = request.contentStreamProvider().get().newStream()) {
            return content.readAllBytes();
        }
    }

    @Override
    public void close() {
        // The client is everybody's.
    }
}
