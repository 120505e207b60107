package dev.stagedoor.emulator.gateway.url;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExecuteApiUrlsTest {

    private final ExecuteApiUrls urls = new ExecuteApiUrls("us-east-1");

    @ParameterizedTest
    @CsvSource(value = {"127.0.0.1:4566,/_aws/execute-api/abc/dev/a/b,abc,dev,/a/b",
            "127.0.0.1:4566,/_aws/execute-api/abc/dev,abc,dev,''",
            "127.0.0.1:4566,/_aws/execute-api/abc/dev/,abc,dev,/",
            "127.0.0.1:4566,/_aws/execute-api/abc,abc,'',''", "127.0.0.1,/restapis/abc/dev/_user_request_/x,abc,dev,/x",
            "127.0.0.1,/restapis/abc/dev/_user_request_,abc,dev,''",
            "abc.execute-api.localhost:4566,/dev//x/,abc,dev,//x/", "abc.execute-api.localhost,/,abc,'',''",
            "abc.execute-api.localhost.localstack.cloud:4566,/dev/x,abc,dev,/x",
            "abc.execute-api.eu-west-1.amazonaws.com,/dev/x,abc,dev,/x"})
    void a_url_of_an_api_is_taken_apart(String host, String path, String api, String stage, String rest) {
        ApiAddress address = urls.parse(host, path);

        assertThat(address.apiId()).isEqualTo(api);
        assertThat(address.stage()).isEqualTo(stage);
        assertThat(address.path()).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,/restapis/abc/stages/dev", "127.0.0.1,/restapis/abc/dev/_user_request_x/y",
            "127.0.0.1,/restapis",
            "127.0.0.1,/restapis/abc", "127.0.0.1,/", "127.0.0.1,*", "127.0.0.1,/_aws/execute-api/", "localhost,/dev/x",
            "a.b.execute-api.localhost,/dev", ".execute-api.localhost,/dev", "abc.execute-api.evil.com,/dev",
            "abc.execute-api.a.b.amazonaws.com,/dev", "abc.execute-api.,/dev", "execute-api.localhost,/dev"})
    void everything_else_is_not(String host, String path) {
        assertThat(urls.parse(host, path)).isNull();
    }

    @Test
    void the_domain_name_is_the_host_or_what_it_would_be_on_aws() {
        assertThat(urls.parse("abc.execute-api.localhost:4566", "/dev").domainName())
                .isEqualTo("abc.execute-api.localhost");
        assertThat(urls.parse(null, "/_aws/execute-api/abc/dev").domainName())
                .isEqualTo("abc.execute-api.us-east-1.amazonaws.com");
    }
}
