package dev.stagedoor.infra.deployer.leftovers;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LeftoversTest {

    private static final List<String> FOREIGN = List.of("other", "stagedoor2", "stagedoor2-shows", "my-stagedoor");

    @Test
    void whatIsNotOursIsNotListed() {
        assertThat(find(new AccountWithRemains(FOREIGN, List.of()), false)).isEmpty();
    }

    @Test
    void whateverBeginsWithOurNameIsFoundInEveryService() {
        assertThat(find(new AccountWithRemains(List.of("stagedoor-bootstrap-bucket", "stagedoor"), List.of()), false))
                .containsExactly("API key stagedoor (id)", "API key stagedoor-bootstrap-bucket (id)",
                        "API stagedoor (id)",
                        "account setting cloudwatchRoleArn, which names the role"
                                + " arn:aws:iam::123456789012:role/stagedoor-bootstrap-bucket-api-logs (aws apigateway"
                                + " update-account --patch-operations op=replace,path=/cloudwatchRoleArn,value=)",
                        "bucket stagedoor-bootstrap-bucket", "event source mapping of stagedoor (id)",
                        "event source mapping of stagedoor-bootstrap-bucket (id)",
                        "function stagedoor", "function stagedoor-bootstrap-bucket",
                        "log group /aws/lambda/stagedoor-bootstrap-bucket", "queue stagedoor",
                        "queue stagedoor-bootstrap-bucket", "role stagedoor",
                        "role stagedoor-bootstrap-bucket", "stack stagedoor (DELETE_FAILED)",
                        "stack stagedoor-bootstrap-bucket (DELETE_FAILED)", "state machine stagedoor",
                        "state machine stagedoor-bootstrap-bucket", "table stagedoor",
                        "table stagedoor-bootstrap-bucket",
                        "usage plan stagedoor (id)", "usage plan stagedoor-bootstrap-bucket (id)");
    }

    @Test
    void onAwsOurTagFindsTheRest() {
        AccountWithRemains account = new AccountWithRemains(List.of(), List.of("arn:aws:ec2:eu-west-3:1:vpc/vpc-1"));

        assertThat(find(account, true)).containsExactly("tagged arn:aws:ec2:eu-west-3:1:vpc/vpc-1");
        assertThat(find(account, false)).isEmpty();
    }

    private static List<String> find(AccountWithRemains account, boolean byTag) {
        return Leftovers.of(account, byTag).find("stagedoor");
    }
}
