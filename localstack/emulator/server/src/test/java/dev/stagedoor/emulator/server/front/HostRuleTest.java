package dev.stagedoor.emulator.server.front;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HostRuleTest {

    private final HostRule hosts = new HostRule("us-east-1");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:4566", "localhost", "LocalHost:1", "abc.execute-api.localhost:4566",
            "localhost.localstack.cloud:4566", "abc.execute-api.localhost.localstack.cloud:4566",
            "bucket.s3.localhost.localstack.cloud", "dynamodb.us-east-1.amazonaws.com",
            "abc.execute-api.us-east-1.amazonaws.com:443", "iam.amazonaws.com", "bucket.s3.amazonaws.com"})
    void what_means_this_machine_or_aws_is_served(String host) {
        assertThat(hosts.serves(host)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"evil.example", "evil.example:4566", "127.0.0.1.evil.example", "localhost.evil.example",
            "notlocalhost", "evillocalhost.localstack.cloud", "0.0.0.0:4566", "127.0.0.2", "[::1]:4566", "localhost:",
            "localhost:99999999", "localhost@evil.example", "evil.example#localhost", "a b.localhost",
            "localhost\u0000",
            "dynamodb.eu-west-1.amazonaws.com", "ec2-1-2-3-4.us-east-1.compute.amazonaws.com", "amazonaws.com",
            "us-east-1.amazonaws.com.evil.example"})
    void everything_else_is_not(String host) {
        assertThat(hosts.serves(host)).isFalse();
    }
}
