package dev.stagedoor.emulator.lambda.operations;

import java.util.List;

import dev.stagedoor.emulator.lambda.error.ConstraintViolations;
import dev.stagedoor.emulator.lambda.model.FunctionConfiguration;

/** The instruction set of a function: recorded only, and changed with the code. */
final class Architectures {

    private Architectures() {}

    static FunctionConfiguration read(Members members, FunctionConfiguration before) {
        if (!members.has("Architectures")) {
            return before;
        }
        List<String> architectures = members.texts("Architectures");
        if (architectures.size() != 1 || !List.of("x86_64", "arm64").contains(architectures.get(0))) {
            throw ConstraintViolations.of(architectures, "architectures",
                    "Member must satisfy constraint: [Member must satisfy enum value set: [x86_64, arm64]]");
        }
        return new FunctionConfiguration(before.runtime(), before.role(), before.handler(), before.description(),
                before.timeout(), before.memorySize(), before.environment(), before.ephemeralStorage(),
                List.copyOf(architectures), before.tracingMode(), before.logGroup(), before.vpcConfig());
    }
}
