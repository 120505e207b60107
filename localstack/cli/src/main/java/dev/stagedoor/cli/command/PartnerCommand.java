package dev.stagedoor.cli.command;

import picocli.CommandLine.Command;

/** Third parties that are charged by a usage plan. */
@Command(name = "partner", mixinStandardHelpOptions = true, description = "Adds a partner with an API key, lists all, tells what one has used.", subcommands = {
        PartnerAddCommand.class, PartnerListCommand.class, PartnerUsageCommand.class})
public final class PartnerCommand {}
