package dev.stagedoor.infra.deployer;

import java.util.Optional;

import dev.stagedoor.infra.assembler.check.house.TagsCheck;
import dev.stagedoor.infra.deployer.error.DeployerException;
import dev.stagedoor.infra.deployer.stack.Stacks;
import dev.stagedoor.infra.deployer.target.Options;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** The stacks of a system: another stack may have our name, only the tag says that it is ours. */
final class OurStacks {

    private final Options options;
    private final Stacks stacks;

    OurStacks(Options options, Stacks stacks) {
        this.options = options;
        this.stacks = stacks;
    }

    /**
     * @throws DeployerException if a stack of that name is not ours
     */
    Optional<Stack> find(String name) {
        Optional<Stack> found = stacks.find(name);
        found.filter(stack -> !options.stack().equals(Stacks.tags(stack).get(TagsCheck.TAG))).ifPresent(stack -> {
            throw new DeployerException("The stack " + stack.stackName() + " does not carry the tag " + TagsCheck.TAG
                    + "=" + options.stack() + ", so it is not ours. Choose another name with --stack.");
        });
        return found;
    }

    /**
     * The main stack of a deployed system.
     *
     * @throws DeployerException if there is none
     */
    Stack deployed() {
        return find(options.stack()).filter(stack -> Stacks.outputs(stack).containsKey("RestApiId"))
                .orElseThrow(() -> new DeployerException("There is no deployed stack " + options.stack()
                        + " on target " + options.target().label() + ". Deploy first: ./stagedoor deploy."));
    }
}
