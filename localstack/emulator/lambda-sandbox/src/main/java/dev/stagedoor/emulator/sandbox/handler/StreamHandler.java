package dev.stagedoor.emulator.sandbox.handler;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

/** A handler that reads and writes the bytes itself. */
record StreamHandler(RequestStreamHandler handler) implements FunctionHandler {

    @Override
    public void handle(InputStream input, OutputStream output, Context context) throws IOException {
        handler.handleRequest(input, output, context);
    }
}
