package dev.stagedoor.emulator.server;

import java.io.UncheckedIOException;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.server.front.PortTakenException;

/** Starts an emulator, says in one line of JSON when it is ready, and serves until it is told to end. */
public final class Main {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private Main() {}

    public static void main(String[] args) {
        try {
            Emulator emulator = Emulator.start(Arguments.parse(args));
            Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "emulator-close"));
            System.out
                    .println(Json.write(Json.object().put("ready", true).put("endpoint", emulator.endpoint().toString())
                            .put("pid", ProcessHandle.current().pid())));
            System.out.flush();
        } catch (UsageException e) {
            end(e.getMessage(), USAGE);
        } catch (PortTakenException | UncheckedIOException e) {
            end(e.getMessage(), FAILED);
        }
    }

    private static void end(String sentence, int status) {
        System.err.println(sentence);
        System.exit(status);
    }
}
