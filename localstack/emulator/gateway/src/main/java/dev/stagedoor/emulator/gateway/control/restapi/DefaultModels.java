package dev.stagedoor.emulator.gateway.control.restapi;

import java.util.List;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.gateway.model.Model;

/** The two models that an API has from the start, unless it is imported. */
final class DefaultModels {

    private DefaultModels() {}

    static List<Model> of(Ids ids) {
        return List.of(
                new Model(ids.lower(6), "Empty", "This is a default empty schema model", "application/json", """
                        {
                          "$schema": "http://json-schema.org/draft-04/schema#",
                          "title" : "Empty Schema",
                          "type" : "object"
                        }"""),
                new Model(ids.lower(6), "Error", "This is a default error schema model", "application/json", """
                        {
                          "$schema" : "http://json-schema.org/draft-04/schema#",
                          "title" : "Error Schema",
                          "type" : "object",
                          "properties" : {
                            "message" : { "type" : "string" }
                          }
                        }"""));
    }
}
