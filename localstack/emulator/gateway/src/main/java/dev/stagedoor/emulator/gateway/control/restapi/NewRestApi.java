package dev.stagedoor.emulator.gateway.control.restapi;

import java.time.Clock;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;

/** A new API with ids like AWS's. */
final class NewRestApi {

    private NewRestApi() {}

    static RestApiBuilder of(String name, Ids ids, Clock clock) {
        return RestApi.builder(ids.lower(10), name).createdDate(clock.instant()).root(ids.lower(10));
    }
}
