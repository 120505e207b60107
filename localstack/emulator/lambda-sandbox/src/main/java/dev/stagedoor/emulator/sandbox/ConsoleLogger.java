package dev.stagedoor.emulator.sandbox;

import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** Logs to the standard output, which is the function's log. */
enum ConsoleLogger implements LambdaLogger {

    INSTANCE;

    @Override
    public void log(String message) {
        System.out.println(message);
    }

    @Override
    public void log(byte[] message) {
        synchronized (System.out) {
            System.out.write(message, 0, message.length);
            System.out.println();
        }
    }
}
