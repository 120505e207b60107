package dev.stagedoor.emulator.launcher;

import java.io.IOException;

/** A program that reads its input, which is empty, and then fails. */
public final class Failing {

    private Failing() {}

    public static void main(String[] args) throws IOException {
        System.out.println("input " + System.in.read());
        throw new IOException("as it was");
    }
}
