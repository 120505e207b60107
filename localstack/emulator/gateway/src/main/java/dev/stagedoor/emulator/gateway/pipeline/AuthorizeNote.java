package dev.stagedoor.emulator.gateway.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.iam.PolicyEvaluator.Decision;
import dev.stagedoor.emulator.gateway.explain.StepNote;

/**
 * Who signed, and what the policies say of that.
 *
 * @param decision null where none was asked for: the account's root may everything
 */
record AuthorizeNote(Caller caller, Decision decision) implements StepNote {

    /** Nobody has to sign. */
    static final StepNote NONE = StepNote.of("NONE");
    /** The signature is missing or wrong. */
    static final StepNote NOBODY = StepNote.of("AWS_IAM: nobody");

    @Override
    public void writeTo(ObjectNode step) {
        step.put("decision", "AWS_IAM " + caller.arn() + verdict());
    }

    private String verdict() {
        if (decision == null) {
            return caller instanceof Caller.Root ? " allow: the root may everything" : "";
        }
        String by = decision.policy() == null
                ? "no policy says anything"
                : "policy " + decision.policy() + ", statement " + decision.statement();
        return (decision.allowed() ? " allow: " : " deny: ") + by;
    }
}
