package dev.stagedoor.emulator.containers.elb.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.stagedoor.emulator.containers.elb.error.ElbException;
import dev.stagedoor.emulator.containers.elb.health.TargetHealth;
import dev.stagedoor.emulator.containers.elb.model.Listener;
import dev.stagedoor.emulator.containers.elb.model.LoadBalancer;
import dev.stagedoor.emulator.containers.elb.model.Rule;
import dev.stagedoor.emulator.containers.elb.model.TargetGroup;
import dev.stagedoor.emulator.core.net.LoadBalancing;

/** Load balancers, listeners with their rules, and target groups, by ARN; changes are one at a time. */
public final class LoadBalancers implements LoadBalancing {

    private static final int MAX = 1_000;

    private final Map<String, LoadBalancer> loadBalancers = new ConcurrentHashMap<>();
    private final Map<String, TargetGroup> targetGroups = new ConcurrentHashMap<>();
    private final Map<String, Listener> listeners = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> tags = new ConcurrentHashMap<>();
    private final TargetHealth health;

    public LoadBalancers(TargetHealth health) {
        this.health = health;
    }

    public TargetHealth health() {
        return health;
    }

    @Override
    public Optional<Target> target(String loadBalancerArn, int port, String path, String host) {
        for (Listener listener : listeners.values()) {
            if (listener.port() == port && listener.loadBalancerArn().equals(loadBalancerArn)) {
                return health.next(targetGroup(listener, path, host)).map(t -> new Target(t.ip(), t.port()));
            }
        }
        return Optional.empty();
    }

    private static String targetGroup(Listener listener, String path, String host) {
        for (Rule rule : listener.rules()) {
            if (rule.matches(path, host)) {
                return rule.targetGroupArn();
            }
        }
        return listener.targetGroupArn();
    }

    public synchronized void create(LoadBalancer loadBalancer) {
        if (loadBalancers.values().stream().anyMatch(l -> l.name().equals(loadBalancer.name()))) {
            throw ElbException.duplicateLoadBalancer(loadBalancer.name());
        }
        bounded(loadBalancers.size());
        loadBalancers.put(loadBalancer.arn(), loadBalancer);
    }

    public synchronized void replace(LoadBalancer loadBalancer) {
        loadBalancer(loadBalancer.arn());
        loadBalancers.put(loadBalancer.arn(), loadBalancer);
    }

    public LoadBalancer loadBalancer(String arn) {
        LoadBalancer found = loadBalancers.get(arn);
        if (found == null) {
            throw ElbException.loadBalancerNotFound(arn);
        }
        return found;
    }

    public List<LoadBalancer> loadBalancers() {
        return List.copyOf(loadBalancers.values());
    }

    /** Deleting what is not there succeeds, as on AWS; its listeners go with it. */
    public synchronized void deleteLoadBalancer(String arn) {
        loadBalancers.remove(arn);
        tags.remove(arn);
        listeners.values().removeIf(l -> l.loadBalancerArn().equals(arn));
    }

    public synchronized void create(TargetGroup group) {
        if (targetGroups.values().stream().anyMatch(g -> g.name().equals(group.name()))) {
            throw ElbException.duplicateTargetGroup(group.name());
        }
        bounded(targetGroups.size());
        replace(group);
    }

    public synchronized void replace(TargetGroup group) {
        targetGroups.put(group.arn(), group);
        health.put(group);
    }

    public TargetGroup targetGroup(String arn) {
        TargetGroup found = targetGroups.get(arn);
        if (found == null) {
            throw ElbException.targetGroupNotFound(arn);
        }
        return found;
    }

    public List<TargetGroup> targetGroups() {
        return List.copyOf(targetGroups.values());
    }

    public synchronized void deleteTargetGroup(String arn) {
        if (!loadBalancersOf(arn).isEmpty()) {
            throw ElbException.inUse("Target group '" + arn + "' is currently in use by a listener or a rule");
        }
        targetGroups.remove(arn);
        tags.remove(arn);
        health.remove(arn);
    }

    /** The load balancers whose listeners or rules forward to the group. */
    public List<String> loadBalancersOf(String targetGroupArn) {
        return listeners.values().stream()
                .filter(l -> l.targetGroupArn().equals(targetGroupArn)
                        || l.rules().stream().anyMatch(r -> r.targetGroupArn().equals(targetGroupArn)))
                .map(Listener::loadBalancerArn).distinct().toList();
    }

    public synchronized void create(Listener listener) {
        loadBalancer(listener.loadBalancerArn());
        if (listeners(listener.loadBalancerArn()).stream().anyMatch(l -> l.port() == listener.port())) {
            throw ElbException.duplicateListener(listener.port());
        }
        bounded(listeners.size());
        listeners.put(listener.arn(), listener);
    }

    public synchronized void replace(Listener listener) {
        listener(listener.arn());
        listeners.put(listener.arn(), listener);
    }

    public Listener listener(String arn) {
        Listener found = listeners.get(arn);
        if (found == null) {
            throw ElbException.listenerNotFound(arn);
        }
        return found;
    }

    public List<Listener> listeners(String loadBalancerArn) {
        return listeners.values().stream().filter(l -> l.loadBalancerArn().equals(loadBalancerArn)).toList();
    }

    public synchronized void deleteListener(String arn) {
        listener(arn);
        listeners.remove(arn);
        tags.remove(arn);
    }

    /** The listener that holds a rule. */
    public Listener listenerOfRule(String ruleArn) {
        return listeners.values().stream().filter(l -> l.rules().stream().anyMatch(r -> r.arn().equals(ruleArn)))
                .findFirst().orElseThrow(() -> ElbException.ruleNotFound(ruleArn));
    }

    public Map<String, String> tags(String arn) {
        return tags.getOrDefault(arn, Map.of());
    }

    public void setTags(String arn, Map<String, String> changed) {
        tags.put(arn, Map.copyOf(changed));
    }

    private static void bounded(int size) {
        if (size >= MAX) {
            throw ElbException.limit("At most " + MAX + " of a kind");
        }
    }
}
