package dev.stagedoor.infra.deployer.release;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.infra.deployer.console.Console;
import dev.stagedoor.infra.deployer.error.DeployerException;
import dev.stagedoor.infra.deployer.stack.StackOperations;
import dev.stagedoor.infra.deployer.stack.StackRequest;
import dev.stagedoor.infra.deployer.stack.Stacks;
import software.amazon.awssdk.services.apigateway.model.Deployment;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/**
 * Lets a share of a stage's requests ask the newest version of one function: by parameters of the stack that is there, so that the
 * next deployment leaves the canary where it is.
 */
public final class CanaryMove {

    /** The function that a canary carries, as releases name it: {@code stage.yaml} overrides its alias only. */
    private static final String FUNCTION = "Prices";
    /** The alias that always is the newest version ({@code prices.yaml}). */
    private static final String NEWEST = "next";

    private final Stack stack;
    private final Releases releases;
    private final StackOperations operations;
    private final Console console;

    /** @param releases as the stage sees them */
    public CanaryMove(Stack stack, Releases releases, StackOperations operations, Console console) {
        this.stack = stack;
        this.releases = releases;
        this.operations = operations;
        this.console = console;
    }

    /** @param percent of the requests, 0 to 100 */
    public void start(double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new DeployerException("A canary has 0 to 100 percent of the requests, not " + percent + ".");
        }
        String share = percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(percent);
        change(Map.of(StageNames.canaryPercentParameter(releases.stage()), share),
                share + " % of the requests to stage " + releases.stage() + " ask the alias " + alias());
    }

    /** Everybody gets what the canary had. */
    public void promote() {
        required();
        if (!alias().equals(NEWEST)) {
            throw new DeployerException("The canary of stage " + releases.stage() + " asks the alias " + alias()
                    + ". Only " + NEWEST + ", the newest version, can be promoted.");
        }
        Map<String, String> values = new HashMap<>(ended());
        String release = parameter(StageNames.releaseParameter(releases.stage()));
        if (!release.isEmpty()) {
            values.put(StageNames.releaseParameter(releases.stage()), withNewest(release));
        }
        change(values, "stage " + releases.stage() + " asks the newest version of " + FUNCTION + " only");
    }

    /** Nobody gets it any more. */
    public void rollback() {
        required();
        change(ended(), "stage " + releases.stage() + " has no canary any more");
    }

    private Map<String, String> ended() {
        return Map.of(StageNames.canaryPercentParameter(releases.stage()), "");
    }

    private String withNewest(String release) {
        Deployment newest = releases.history().get(0);
        Optional<ReleaseDescription> there = ReleaseDescription.parse(newest.description());
        return there.flatMap(description -> description.carriedInto(release, FUNCTION))
                .orElseThrow(() -> new DeployerException("Deployment " + newest.id()
                        + ", the newest, has no function " + FUNCTION + " that could be promoted."));
    }

    private void required() {
        if (parameter(StageNames.canaryPercentParameter(releases.stage())).isEmpty()) {
            throw new DeployerException(
                    "Stage " + releases.stage() + " has no canary that its stack knows of. Start one: "
                            + "./stagedoor canary start --percent 10.");
        }
    }

    private String alias() {
        return parameter(StageNames.canaryAliasParameter(releases.stage()));
    }

    private String parameter(String name) {
        String value = Stacks.parameters(stack).get(name);
        if (value == null) {
            throw new DeployerException("The stack " + stack.stackName() + " has no parameter " + name
                    + ": it was deployed by an older version. Deploy first: ./stagedoor deploy.");
        }
        return value;
    }

    private void change(Map<String, String> values, String done) {
        StackOperations.Result result = operations.deploy(StackRequest.changing(stack, values));
        console.step("canary", result == StackOperations.Result.UNCHANGED ? done + ", as before" : done);
    }
}
