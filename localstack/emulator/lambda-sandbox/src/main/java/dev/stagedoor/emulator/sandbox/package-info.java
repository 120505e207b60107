/**
 * What runs inside a function's own JVM: {@link dev.stagedoor.emulator.sandbox.SandboxMain} loads the handler and asks the
 * <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a> for one event after another.
 *
 * <p>A cold start pays for every class that is loaded, so this code knows no lambdas, streams or regular expressions on its
 * way to the first event, and no library.
 */
package dev.stagedoor.emulator.sandbox;
