package dev.stagedoor.cli;

import dev.stagedoor.cli.command.BenchCommand;
import dev.stagedoor.cli.command.CanaryCommand;
import dev.stagedoor.cli.command.DeployCommand;
import dev.stagedoor.cli.command.DestroyCommand;
import dev.stagedoor.cli.command.DownCommand;
import dev.stagedoor.cli.command.ExecutionsCommand;
import dev.stagedoor.cli.command.ExplainCommand;
import dev.stagedoor.cli.command.LeftoversCommand;
import dev.stagedoor.cli.command.LogsCommand;
import dev.stagedoor.cli.command.OutputsCommand;
import dev.stagedoor.cli.command.PartnerCommand;
import dev.stagedoor.cli.command.PromoteCommand;
import dev.stagedoor.cli.command.RollbackCommand;
import dev.stagedoor.cli.command.StatusCommand;
import dev.stagedoor.cli.command.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code stagedoor} command. */
@Command(name = "stagedoor", mixinStandardHelpOptions = true, version = "Stagedoor 1.0", description = "A theatre's microservices behind one Amazon API Gateway, here or on AWS.", subcommands = {
        UpCommand.class, DownCommand.class, StatusCommand.class, OutputsCommand.class, LogsCommand.class,
        ExplainCommand.class, ExecutionsCommand.class, DeployCommand.class, CanaryCommand.class, PromoteCommand.class,
        RollbackCommand.class,
        DestroyCommand.class,
        LeftoversCommand.class, PartnerCommand.class,
        BenchCommand.class, CommandLine.HelpCommand.class})
public final class Stagedoor {

    public static void main(String[] args) {
        CommandLine commandLine = new CommandLine(new Stagedoor());
        commandLine.setExecutionExceptionHandler(new Failures());
        System.exit(args.length == 0 ? usage(commandLine) : commandLine.execute(args));
    }

    private static int usage(CommandLine commandLine) {
        commandLine.usage(System.out);
        return CommandLine.ExitCode.USAGE;
    }
}
