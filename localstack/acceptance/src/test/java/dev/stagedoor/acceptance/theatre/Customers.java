package dev.stagedoor.acceptance.theatre;

import java.util.UUID;

import dev.stagedoor.acceptance.target.Target;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;

/** Makes IAM users who may call what they are given. */
public final class Customers {

    private Customers() {}

    /** A new user whose one policy allows {@code execute-api:Invoke} on these methods of the API's stage ({@code *}: all). */
    public static Customer allowed(Target target, String methodAndPath) {
        String resource = "arn:aws:execute-api:*:*:" + target.output("RestApiId") + "/" + target.output("StageName")
                + "/"
                + methodAndPath;
        return create(target,
                """
                        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:Invoke","Resource":"%s"}]}"""
                        .formatted(resource));
    }

    /** A new user with this policy, or with none (null). */
    public static Customer create(Target target, String policy) {
        String name = "customer-" + UUID.randomUUID();
        try (IamClient iam = target.client(IamClient.builder().region(Region.AWS_GLOBAL))) {
            iam.createUser(r -> r.userName(name));
            if (policy != null) {
                iam.putUserPolicy(r -> r.userName(name).policyName("box-office").policyDocument(policy));
            }
            AccessKey key = iam.createAccessKey(r -> r.userName(name)).accessKey();
            return new Customer(target, AwsBasicCredentials.create(key.accessKeyId(), key.secretAccessKey()));
        }
    }
}
