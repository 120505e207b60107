package dev.stagedoor.bench.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

/** The function that the bench invokes: a proxy answer of 1 KB, without any library. */
public final class Echo implements RequestStreamHandler {

    private static final byte[] ANSWER = ("{\"statusCode\":200,\"headers\":{\"Content-Type\":\"application/json\"},\"body\":\""
            + "{\\\"text\\\":\\\"" + "stagedoor ".repeat(101) + "end\\\"}" + "\"}").getBytes(StandardCharsets.UTF_8);

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        input.readAllBytes();
        output.write(ANSWER);
    }
}
