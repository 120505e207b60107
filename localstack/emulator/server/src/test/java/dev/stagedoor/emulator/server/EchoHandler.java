package dev.stagedoor.emulator.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

/**
 * A function that answers what its event asks for: {@code !<text in Base64>} is answered, {@code #<number>} with a proxy response
 * of so many bytes, {@code *<number>} fails with a message of so many.
 */
public final class EchoHandler implements RequestStreamHandler {

    private static final String PROXY_RESPONSE = "{\"statusCode\":200,\"body\":\"%s\"}";

    /** The bytes of a proxy response beside its body. */
    static final int AROUND = PROXY_RESPONSE.length() - 2;

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        String wish = event.replaceFirst("(?s).*?([!#*][A-Za-z0-9+/=]*)~.*", "$1");
        String argument = wish.substring(1);
        switch (wish.charAt(0)) {
            case '!' -> out.write(Base64.getDecoder().decode(argument));
            case '#' -> out.write(PROXY_RESPONSE.formatted("x".repeat(Integer.parseInt(argument) - AROUND))
                    .getBytes(StandardCharsets.UTF_8));
            default -> throw new IllegalStateException("x".repeat(Integer.parseInt(argument)));
        }
    }
}
