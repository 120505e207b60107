package dev.stagedoor.cli;

import java.io.IOException;

import dev.stagedoor.cli.failure.CommandFailure;
import dev.stagedoor.infra.deployer.error.DeployerException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import software.amazon.awssdk.core.exception.SdkException;

/** Says a failure in one sentence; a stack trace only for what is a defect of ours. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof CommandFailure || failure instanceof DeployerException
                || failure instanceof SdkException || failure instanceof IOException) {
            System.err.println("stagedoor: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
