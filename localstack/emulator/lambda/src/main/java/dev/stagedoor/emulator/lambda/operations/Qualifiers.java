package dev.stagedoor.emulator.lambda.operations;

import java.util.Optional;

import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.error.PreconditionFailedException;
import dev.stagedoor.emulator.lambda.model.Function;
import dev.stagedoor.emulator.lambda.model.FunctionPolicy;
import dev.stagedoor.emulator.lambda.model.FunctionRef;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;

/** What the operations on the policy of a qualifier share. */
final class Qualifiers {

    private Qualifiers() {}

    /** The function, if it has that qualifier and the qualifier can have a policy. */
    static Function require(LambdaEngine engine, FunctionRef ref) {
        Function function = engine.functions().get(ref);
        if (FunctionVersion.LATEST.equals(ref.qualifier())) {
            throw new InvalidParameterValueException("We currently do not support adding policies for $LATEST.");
        }
        function.version(ref.qualifier());
        return function;
    }

    /** @param revisionId what the caller saw of the policy, or null */
    static void requireRevision(Function function, FunctionRef ref, String revisionId) {
        Optional<FunctionPolicy> policy = function.settings().policy(ref.qualifier());
        if (revisionId != null && policy.filter(p -> p.revisionId().equals(revisionId)).isEmpty()) {
            throw new PreconditionFailedException(
                    "The RevisionId provided does not match the latest RevisionId. Call the"
                            + " GetPolicy API to retrieve the latest RevisionId for your resource.");
        }
    }
}
