package dev.stagedoor.infra.deployer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.stagedoor.infra.deployer.console.Console;
import dev.stagedoor.infra.deployer.stack.Pace;

/** A console that remembers, and a pace without waiting. */
public final class Recorded implements Console {

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void step(String subject, String text) {
        lines.add(subject + ": " + text);
    }

    @Override
    public void progress(String subject, String text) {
        lines.add(subject + "> " + text);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** No waiting, and soon enough. */
    public static Pace pace() {
        return new Pace() {
            @Override
            public void pause() {
                // the fake has no clock
            }

            @Override
            public int looks() {
                return 20;
            }
        };
    }
}
