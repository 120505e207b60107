package dev.stagedoor.infra.deployer;

import java.io.IOException;
import java.util.Optional;

import dev.stagedoor.infra.deployer.release.ReleaseMove;
import dev.stagedoor.infra.deployer.release.Releases;
import dev.stagedoor.infra.deployer.release.StageNames;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** Moves stages, and the aliases of their functions and state machines, to releases that are there. */
public final class StageReleases {

    private final Session session;

    StageReleases(Session session) {
        this.session = session;
    }

    /**
     * Moves the stage back to an earlier deployment; dev stays there until the next deploy, prod until it is moved again.
     *
     * @param deploymentId empty for the one before the current one
     */
    public Outputs rollback(Optional<String> deploymentId) throws IOException {
        return session.attempt(() -> {
            Stack stack = session.stacks().deployed();
            Releases releases = session.releases(stack, session.options().stage());
            move(stack, releases).to(releases.earlier(deploymentId.orElse(null)), "rollback");
            return session.outputs();
        });
    }

    /** Moves prod to the release that dev has. */
    public Outputs promote() throws IOException {
        return session.attempt(() -> {
            Stack stack = session.stacks().deployed();
            Releases dev = session.releases(stack, StageNames.DEV);
            move(stack, session.releases(stack, StageNames.PROD)).to(dev.deployment(dev.current()), "promote");
            return session.outputs();
        });
    }

    private ReleaseMove move(Stack stack, Releases releases) throws IOException {
        return new ReleaseMove(stack, releases, session.operations(), session.console());
    }
}
