package dev.stagedoor.emulator.core.iam;

import com.fasterxml.jackson.databind.JsonNode;

/** Who makes a call, after its signature was checked. */
public sealed interface Caller {

    /** The ARN that STS GetCallerIdentity gives, and that IAM error texts name. */
    String arn();

    /** The account that the caller belongs to; empty for a service and for nobody. */
    String accountId();

    /** The id that {@code requestContext.identity.user} and {@code caller} carry. */
    String userId();

    /** The access key that signed, or an empty text. */
    String accessKeyId();

    /** The account itself: allowed everything. */
    record Root(String accountId, String accessKeyId) implements Caller {
        @Override
        public String arn() {
            return "arn:aws:iam::" + accountId + ":root";
        }

        @Override
        public String userId() {
            return accountId;
        }
    }

    /** An IAM user with a key of its own. */
    record User(String accountId, String userName, String arn, String userId, String accessKeyId) implements Caller {}

    /**
     * A session of a role.
     *
     * @param arn {@code arn:aws:sts::<account>:assumed-role/<role>/<session>}
     * @param roleArn the role whose policies hold
     * @param userId {@code AROA...:<session>}
     */
    record AssumedRole(String accountId, String arn, String roleArn, String userId, String accessKeyId)
            implements
                Caller {

        /** The session that an answer of {@code sts:AssumeRole} names. */
        public static AssumedRole of(JsonNode answer, String accountId, String roleArn) {
            JsonNode user = answer.path("AssumedRoleUser");
            return new AssumedRole(accountId, user.path("Arn").asText(), roleArn, user.path("AssumedRoleId").asText(),
                    answer.path("Credentials").path("AccessKeyId").asText());
        }
    }

    /**
     * An AWS service that calls in its own name, such as API Gateway invoking a function.
     *
     * @param principal such as {@code apigateway.amazonaws.com}
     * @param sourceArn the resource for which it calls ({@code aws:SourceArn}), or an empty text
     * @param sourceAccount the account of that resource ({@code aws:SourceAccount}), or an empty text
     */
    record Service(String principal, String sourceArn, String sourceAccount) implements Caller {
        @Override
        public String arn() {
            return principal;
        }

        @Override
        public String accountId() {
            return "";
        }

        @Override
        public String userId() {
            return principal;
        }

        @Override
        public String accessKeyId() {
            return "";
        }
    }

    /** Nobody: an unsigned request. */
    record Anonymous() implements Caller {
        @Override
        public String arn() {
            return "anonymous";
        }

        @Override
        public String accountId() {
            return "";
        }

        @Override
        public String userId() {
            return "";
        }

        @Override
        public String accessKeyId() {
            return "";
        }
    }
}
