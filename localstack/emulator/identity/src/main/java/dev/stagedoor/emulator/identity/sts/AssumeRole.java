package dev.stagedoor.emulator.identity.sts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.iam.CredentialStore.Credential;
import dev.stagedoor.emulator.identity.Action;
import dev.stagedoor.emulator.identity.Input;
import dev.stagedoor.emulator.identity.error.NoSuchEntityException;
import dev.stagedoor.emulator.identity.error.ValidationErrorException;
import dev.stagedoor.emulator.identity.model.Principal;
import dev.stagedoor.emulator.identity.store.Identities;

/**
 * Makes a session of a role. Who may is the role's trust policy, which the bus has checked by then.
 * See <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html">AssumeRole</a>.
 */
public record AssumeRole(Identities identities) implements Action {

    private static final int SHORTEST = 900;
    private static final int HOUR = 3_600;
    private static final int LONGEST = 12 * HOUR;

    @Override
    public ObjectNode run(Input input) {
        input.only("RoleArn", "RoleSessionName", "DurationSeconds", "ExternalId");
        String arn = input.required("RoleArn");
        String session = input.name("RoleSessionName", 64);
        if (session.length() < 2) {
            throw new ValidationErrorException("RoleSessionName must have length greater than or equal to 2");
        }
        Principal role = identities.role(arn)
                .orElseThrow(() -> new NoSuchEntityException("The role with ARN " + arn + " cannot be found."));
        Credential credential = credential(role, session, duration(input, role));
        identities.sessions().add(credential);
        ObjectNode output = Json.object();
        output.putObject("Credentials").put("AccessKeyId", credential.accessKeyId())
                .put("SecretAccessKey", credential.secretKey()).put("SessionToken", credential.sessionToken())
                .put("Expiration", credential.expiration().toString());
        output.putObject("AssumedRoleUser").put("AssumedRoleId", credential.caller().userId())
                .put("Arn", credential.caller().arn());
        return output;
    }

    private static int duration(Input input, Principal role) {
        int seconds = input.number("DurationSeconds", HOUR, SHORTEST, LONGEST);
        if (seconds > role.role().maxSessionSeconds()) {
            throw new ValidationErrorException(
                    "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
        }
        if (seconds > HOUR && input.caller() instanceof Caller.AssumedRole) {
            throw new ValidationErrorException(
                    "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.");
        }
        return seconds;
    }

    private Credential credential(Principal role, String session, int seconds) {
        String key = "ASIA" + identities.ids().upper(16);
        Instant expiration = identities.clock().instant().plusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS);
        Caller caller = new Caller.AssumedRole(identities.account().id(),
                identities.account().globalArn("sts", "assumed-role/" + role.name() + "/" + session), role.arn(),
                role.id() + ":" + session, key);
        return new Credential(key, identities.ids().lower(40), "IQoJb3JpZ2luX2Vj" + identities.ids().lower(200),
                expiration,
                caller);
    }
}
