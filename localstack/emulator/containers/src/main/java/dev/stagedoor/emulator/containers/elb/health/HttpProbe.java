package dev.stagedoor.emulator.containers.elb.health;

import dev.stagedoor.emulator.containers.elb.model.HealthCheck;
import dev.stagedoor.emulator.containers.elb.model.TargetId;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** Checks over HTTP. */
public final class HttpProbe implements TargetHealth.Probe {

    private final HttpClient client;

    public HttpProbe(Vertx vertx) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false).setConnectTimeout(2_000));
    }

    @Override
    public void check(TargetId target, HealthCheck check, Answer answer) {
        RequestOptions options = new RequestOptions().setHost(target.ip()).setPort(target.port())
                .setMethod(HttpMethod.GET).setURI(check.path()).setTimeout(check.timeoutSeconds() * 1_000L)
                .putHeader("User-Agent", "ELB-HealthChecker/2.0");
        client.request(options).compose(request -> request.send())
                .compose(response -> response.end().map(response.statusCode()))
                .onSuccess(answer::status)
                .onFailure(failure -> answer.failure("Request failed: " + failure.getMessage()));
    }
}
