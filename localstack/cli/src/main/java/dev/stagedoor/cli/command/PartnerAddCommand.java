package dev.stagedoor.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;

import dev.stagedoor.cli.process.Home;
import dev.stagedoor.infra.deployer.Deployer;
import dev.stagedoor.infra.deployer.partner.NewPartner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an API key for a partner and shows the four steps of charging a customer. */
@Command(name = "add", mixinStandardHelpOptions = true, description = "Makes an API key, puts it into a plan and prints its value, once.")
public final class PartnerAddCommand implements Callable<Integer> {

    @Mixin
    private TargetOptions target;

    @Parameters(paramLabel = "NAME", description = "of the partner: a-z, 0-9 and -")
    private String name;

    @Option(names = "--plan", defaultValue = "bronze", paramLabel = "bronze|gold", description = "usage plan (default ${DEFAULT-VALUE})")
    private String plan;

    @Override
    public Integer call() throws IOException {
        try (Deployer deployer = target.deployer(Home.fromSystemProperties())) {
            NewPartner added = deployer.partners().add(name, plan);
            String url = deployer.outputs().get("RestApiUrl");
            System.out.printf("%n  x-api-key  %s%n             shown this once; %s needs it with every call%n%n",
                    added.value(), name);
            System.out.printf("  try        curl --aws-sigv4 aws:amz:us-east-1:execute-api --user test:test \\%n"
                    + "               -H 'x-api-key: %s' '%s/partners/allotments?showId=the-lamplighter'%n",
                    added.value(), url);
            System.out.printf("  then       ./stagedoor partner usage %s%n", name);
        }
        return 0;
    }
}
