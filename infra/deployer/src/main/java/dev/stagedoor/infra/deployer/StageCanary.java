package dev.stagedoor.infra.deployer;

import java.io.IOException;
import java.util.function.Consumer;

import dev.stagedoor.infra.deployer.release.CanaryMove;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** The canary of the stage, which asks the newest prices function; deployments leave it as it is. */
public final class StageCanary {

    private final Session session;

    StageCanary(Session session) {
        this.session = session;
    }

    /** Lets a share of the stage's requests ask the newest version, 0 to 100 percent of them. */
    public void start(double percent) throws IOException {
        move(canary -> canary.start(percent));
    }

    /** Gives everybody at the stage what its canary has. */
    public void promote() throws IOException {
        move(CanaryMove::promote);
    }

    /** Ends the canary; nobody gets any more what it had. */
    public void rollback() throws IOException {
        move(CanaryMove::rollback);
    }

    private void move(Consumer<CanaryMove> move) throws IOException {
        session.attempt(() -> {
            // Refuses a stage that is not there.
            session.outputs();
            Stack stack = session.stacks().deployed();
            move.accept(new CanaryMove(stack, session.releases(stack, session.options().stage()),
                    session.operations(), session.console()));
            return null;
        });
    }
}
