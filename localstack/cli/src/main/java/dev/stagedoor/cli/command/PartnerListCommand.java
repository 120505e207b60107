package dev.stagedoor.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;

import dev.stagedoor.cli.process.Home;
import dev.stagedoor.infra.deployer.Deployer;
import dev.stagedoor.infra.deployer.partner.Partner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the partners with their plans; never a key's value. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Prints the partners with their plans.")
public final class PartnerListCommand implements Callable<Integer> {

    @Mixin
    private TargetOptions target;

    @Override
    public Integer call() throws IOException {
        try (Deployer deployer = target.deployer(Home.fromSystemProperties())) {
            for (Partner partner : deployer.partners().list()) {
                System.out.printf("%-24s %-10s key %s%s%n", partner.name(),
                        partner.plan() == null ? "no plan" : partner.plan(), partner.keyId(),
                        partner.enabled() ? "" : "  disabled");
            }
        }
        return 0;
    }
}
