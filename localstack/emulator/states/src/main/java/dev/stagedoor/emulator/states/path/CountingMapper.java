package dev.stagedoor.emulator.states.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.TypeRef;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import com.jayway.jsonpath.spi.mapper.MappingProvider;

/** Filters that compare lists and objects copy them before: work by their size, for each item that is filtered. */
record CountingMapper(Work work) implements MappingProvider {

    private static final MappingProvider JACKSON = new JacksonMappingProvider();

    @Override
    public <T> T map(Object source, Class<T> type, Configuration configuration) {
        count(source);
        return JACKSON.map(source, type, configuration);
    }

    @Override
    public <T> T map(Object source, TypeRef<T> type, Configuration configuration) {
        count(source);
        return JACKSON.map(source, type, configuration);
    }

    private void count(Object source) {
        work.spend(1);
        if (source instanceof JsonNode node) {
            node.forEach(this::count);
        }
    }
}
