package dev.stagedoor.bench.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.stagedoor.bench.peer.BackEnd;

/** What is measured, as CloudFormation: {@code bench-stack.yaml}, filled in. */
final class BenchStack {

    static final String PLAIN = "plain";
    static final String FULL = "full";

    /** Requests per second, and at once, that {@code /limited} on the stage {@link #PLAIN} takes. */
    static final int LIMITED_RATE = 300;
    static final int LIMITED_BURST = 150;

    private static final String FUNCTION = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
            + "arn:aws:lambda:us-east-1:000000000000:function:";

    private BenchStack() {}

    /**
     * The template's text.
     *
     * @param backEndPort of the HTTP back end
     * @param functions how many echo functions there are, {@code /echo/0} and on
     */
    static String template(int backEndPort, int functions) throws IOException {
        try (InputStream in = BenchStack.class.getResourceAsStream("bench-stack.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{{body}}", BackEnd.BODY)
                    .replace("{{backEnd}}", Integer.toString(backEndPort))
                    .replace("{{rate}}", Integer.toString(LIMITED_RATE))
                    .replace("{{burst}}", Integer.toString(LIMITED_BURST))
                    .replace("{{echoes}}", IntStream.range(0, functions).mapToObj(BenchStack::echo)
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
