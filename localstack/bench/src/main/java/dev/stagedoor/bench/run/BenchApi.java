package dev.stagedoor.bench.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.stagedoor.bench.peer.BackEnd;

/** The definition of the API that is measured: {@code bench-api.yaml}, filled in. */
final class BenchApi {

    private static final String FUNCTION = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
            + "arn:aws:lambda:us-east-1:000000000000:function:";

    private BenchApi() {}

    /**
     * As OpenAPI 3.
     *
     * @param backEndPort of the HTTP back end
     * @param role that may send to the queue
     * @param functions how many echo functions there are, {@code /echo/0} and on
     */
    static String definition(int backEndPort, String role, int functions) throws IOException {
        try (InputStream in = BenchApi.class.getResourceAsStream("bench-api.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{{body}}", BackEnd.BODY)
                    .replace("{{backEnd}}", Integer.toString(backEndPort)).replace("{{role}}", role)
                    .replace("{{echoes}}", IntStream.range(0, functions).mapToObj(BenchApi::echo)
                            .collect(Collectors.joining()));
        }
    }

    private static String echo(int number) {
        return """
                  /echo/%1$d:
                    get:
                      security: []
                      responses: {}
                      x-amazon-apigateway-integration: {type: aws_proxy, httpMethod: POST, uri: '%2$secho-%1$d/invocations'}
                """
                .formatted(number, FUNCTION);
    }
}
