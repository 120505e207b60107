package dev.stagedoor.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;

import dev.stagedoor.cli.process.Home;
import dev.stagedoor.infra.deployer.Deployer;
import dev.stagedoor.infra.deployer.partner.PartnerUsage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints what a partner has used in the last seven days: what an invoice is made of. */
@Command(name = "usage", mixinStandardHelpOptions = true, description = "Prints what a partner has used, day by day, and what remains.")
public final class PartnerUsageCommand implements Callable<Integer> {

    @Mixin
    private TargetOptions target;

    @Parameters(paramLabel = "NAME", description = "of the partner")
    private String name;

    @Override
    public Integer call() throws IOException {
        try (Deployer deployer = target.deployer(Home.fromSystemProperties())) {
            PartnerUsage usage = deployer.partners().usage(name);
            System.out.printf("%s on %s: %s%n", name, usage.partner().plan(), usage.limits());
            usage.days().forEach(day -> System.out.printf("  %s   %,9d used   %,9d remain%n", day.date(), day.used(),
                    day.remaining()));
        }
        return 0;
    }
}
