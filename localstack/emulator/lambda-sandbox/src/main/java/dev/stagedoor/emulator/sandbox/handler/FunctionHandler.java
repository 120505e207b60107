package dev.stagedoor.emulator.sandbox.handler;

import java.io.InputStream;
import java.io.OutputStream;

import com.amazonaws.services.lambda.runtime.Context;

/** A function's handler, whatever its form. */
public interface FunctionHandler {

    /** @throws Throwable what the function threw, as it was */
    void handle(InputStream input, OutputStream output, Context context) throws Throwable;
}
