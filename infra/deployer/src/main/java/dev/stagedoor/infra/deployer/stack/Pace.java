package dev.stagedoor.infra.deployer.stack;

import java.time.Duration;

/** How long to wait between two looks at a stack, and for how many looks at most. */
public interface Pace {

    /** Waits until the next look. */
    void pause();

    /** How many looks before giving up. */
    int looks();

    /** A real pace, up to an hour. */
    static Pace every(Duration interval) {
        return new Pace() {
            @Override
            public void pause() {
                try {
                    Thread.sleep(interval.toMillis());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new StackFailedException("Interrupted. CloudFormation goes on by itself: look with status.",
                            e);
                }
            }

            @Override
            public int looks() {
                return (int) (Duration.ofHours(1).toMillis() / interval.toMillis());
            }
        };
    }
}
