package dev.stagedoor.emulator.sandbox;

import java.io.IOException;

/** Client of the <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>. */
final class RuntimeApi {

    private static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type: ";

    private final HttpConnection connection;
    private final String base;

    private RuntimeApi(HttpConnection connection, String base) {
        this.connection = connection;
        this.base = base;
    }

    /** @param api {@code host:port}, and a path where the emulator gave one */
    static RuntimeApi connect(String api) throws IOException {
        int slash = api.indexOf('/');
        String authority = slash < 0 ? api : api.substring(0, slash);
        String path = slash < 0 ? "" : api.substring(slash);
        return new RuntimeApi(HttpConnection.open(authority), path + "/2018-06-01/runtime/");
    }

    /** Waits for the next event; null if the emulator wants no more of this sandbox. */
    Event next() throws IOException {
        HttpConnection.Answer answer = connection.send("GET", base + "invocation/next", "", new byte[0]);
        if (answer == null) {
            return null;
        }
        expect(200, answer);
        return new Event(answer.header("lambda-runtime-aws-request-id"),
                Long.parseLong(answer.header("lambda-runtime-deadline-ms")),
                answer.header("lambda-runtime-invoked-function-arn"), answer.header("lambda-runtime-trace-id"),
                answer.header("lambda-runtime-client-context"), answer.header("lambda-runtime-cognito-identity"),
                answer.body());
    }

    void response(String requestId, byte[] payload) throws IOException {
        expectTaken(connection.send("POST", base + "invocation/" + requestId + "/response", "", payload));
    }

    void error(String requestId, String type, byte[] payload) throws IOException {
        expectTaken(connection.send("POST", base + "invocation/" + requestId + "/error", ERROR_TYPE + type + "\r\n",
                payload));
    }

    /** Too large (413) is the caller's error, not ours: the emulator has told it. */
    private static void expectTaken(HttpConnection.Answer answer) throws IOException {
        if (answer == null || answer.status() != 413) {
            expect(202, answer);
        }
    }

    void initError(String type, byte[] payload) throws IOException {
        expect(202, connection.send("POST", base + "init/error", ERROR_TYPE + type + "\r\n", payload));
    }

    private static void expect(int status, HttpConnection.Answer answer) throws IOException {
        if (answer == null || answer.status() != status) {
            throw new IOException("The Runtime API answered " + (answer == null ? "nothing" : answer.status()));
        }
    }
}
