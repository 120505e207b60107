package dev.stagedoor.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import dev.stagedoor.cli.process.Home;
import dev.stagedoor.infra.deployer.Deployer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Proves that nothing is left on a target, or lists what is: then it exits with 1. */
@Command(name = "leftovers", mixinStandardHelpOptions = true, description = "Lists what is left of the system on the target; exits with 1 if anything is.")
public final class LeftoversCommand implements Callable<Integer> {

    @Mixin
    private TargetOptions target;

    @Override
    public Integer call() throws IOException {
        try (Deployer deployer = target.deployer(Home.fromSystemProperties())) {
            List<String> left = deployer.leftovers();
            left.forEach(System.out::println);
            System.out.println(left.isEmpty() ? "Nothing is left." : left.size() + " left.");
            return left.isEmpty() ? 0 : 1;
        }
    }
}
