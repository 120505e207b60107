package dev.stagedoor.emulator.data.dynamodb.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A value of an attribute. Immutable; sets compare without order; numbers are normalized by {@link Numbers}. */
public sealed interface AttributeValue {

    AttributeType type();

    record S(String value) implements AttributeValue {
        @Override
        public AttributeType type() {
            return AttributeType.S;
        }
    }

    record N(BigDecimal value) implements AttributeValue {
        @Override
        public AttributeType type() {
            return AttributeType.N;
        }
    }

    record B(Bytes value) implements AttributeValue {
        @Override
        public AttributeType type() {
            return AttributeType.B;
        }
    }

    record Bool(boolean value) implements AttributeValue {
        @Override
        public AttributeType type() {
            return AttributeType.BOOL;
        }
    }

    record Null() implements AttributeValue {
        @Override
        public AttributeType type() {
            return AttributeType.NULL;
        }
    }

    record SS(Set<String> values) implements AttributeValue {
        @Override
        public AttributeType type() {
            return AttributeType.SS;
        }
    }

    record NS(Set<BigDecimal> values) implements AttributeValue {
        @Override
        public AttributeType type() {
            return AttributeType.NS;
        }
    }

    record BS(Set<Bytes> values) implements AttributeValue {
        @Override
        public AttributeType type() {
            return AttributeType.BS;
        }
    }

    record L(List<AttributeValue> values) implements AttributeValue {
        @Override
        public AttributeType type() {
            return AttributeType.L;
        }
    }

    record M(Map<String, AttributeValue> values) implements AttributeValue {
        @Override
        public AttributeType type() {
            return AttributeType.M;
        }
    }
}
