package dev.stagedoor.emulator.core.bus;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.process.ChildProcesses;
import io.vertx.core.Vertx;

/**
 * What the server gives to every service when it composes the emulator.
 *
 * @param endpoint where children reach the emulator: {@code http://127.0.0.1:<port>}, known before anything starts
 * @param workDirectory a directory of this run's own, deleted when the emulator ends; each service takes a subdirectory
 */
public record EmulatorContext(Vertx vertx, Clock clock, Ids ids, Account account, Bus bus, URI endpoint,
        Path workDirectory, ChildProcesses processes) {}
