package ayneh.check.outside;

import ayneh.http.HostPausedException;
import ayneh.http.PoliteClient;
import ayneh.http.Politeness;
import ayneh.http.Timer;
import ayneh.parallel.WorkerPool;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks many links, each once: two at a time for each host, and several hosts at a time. Answers are kept for a week;
 * what wasn't answered is asked again by the next survey.
 */
public final class LinkSurvey {
    /** How servers are treated. */
    static final Politeness POLITENESS = new Politeness(
            Duration.ofMillis(500),
            2,
            2,
            Duration.ofSeconds(2),
            Duration.ofMinutes(1),
            Duration.ofSeconds(10),
            Politeness.Redirects.NEVER);

    private static final int AT_A_TIME = 12;
    private static final Duration KEPT = Duration.ofDays(7);

    private final LinkProbe probe;
    private final AnswerFile answers;
    private final Timer timer;

    /**
     * @param hosts tells which hosts may be asked
     * @param answers keeps the answers
     * @param timer tells the time and waits
     */
    public LinkSurvey(Hosts hosts, AnswerFile answers, Timer timer) {
        probe = new LinkProbe(new PoliteClient(POLITENESS, timer), hosts);
        this.answers = answers;
        this.timer = timer;
    }

    /**
     * Asks links.
     *
     * @param step is called after each
     * @return the answer to each
     */
    public Map<URI, Answer> ask(Collection<URI> links, Runnable step) {
        Map<String, List<URI>> byHost = new TreeMap<>();
        links.forEach(link ->
                byHost.computeIfAbsent(link.getHost(), any -> new ArrayList<>()).add(link));
        Queue<List<URI>> lanes = new ConcurrentLinkedQueue<>(byHost.values().stream()
                .flatMap(all -> lanes(all).stream())
                .sorted(Comparator.comparingInt(lane -> -lane.size())) // the longest take the longest
                .toList());
        Map<URI, Answer> found = new ConcurrentHashMap<>();
        AtomicBoolean online = new AtomicBoolean();
        try (WorkerPool workers = new WorkerPool(AT_A_TIME)) {
            workers.forEach(Collections.nCopies(AT_A_TIME, lanes), queue -> {
                for (List<URI> lane = queue.poll(); lane != null; lane = queue.poll()) {
                    lane.forEach(link -> {
                        found.put(link, ask(link, online));
                        step.run();
                    });
                }
            });
        }
        found.replaceAll((link, answer) -> answer.equals(Answer.UNKNOWN_HOST) ? unknown(link, online.get()) : answer);
        return new TreeMap<>(found);
    }

    /** Returns the answer of a host that wasn't found: without a network, none is. */
    private Answer unknown(URI link, boolean online) {
        if (answers.find(link).isPresent()) {
            return Answer.UNKNOWN_HOST;
        }
        if (online) {
            answers.put(link, Answer.UNKNOWN_HOST, timer.now().plus(KEPT));
        }
        return online ? Answer.UNKNOWN_HOST : Answer.NONE;
    }

    /** Deals the links of a host to as many lanes as requests to it may run at a time. */
    private static List<List<URI>> lanes(List<URI> links) {
        List<List<URI>> lanes = new ArrayList<>();
        for (int i = 0; i < Math.min(POLITENESS.perHost(), links.size()); i++) {
            lanes.add(new ArrayList<>());
        }
        for (int i = 0; i < links.size(); i++) {
            lanes.get(i % lanes.size()).add(links.get(i));
        }
        return lanes;
    }

    /** @param online is set once a server answers */
    private Answer ask(URI link, AtomicBoolean online) {
        return answers.find(link).orElseGet(() -> {
            try {
                Answer answer = probe.ask(link);
                if (answer.isLasting() && !answer.equals(Answer.UNKNOWN_HOST)) {
                    online.set(true);
                    answers.put(link, answer, timer.now().plus(KEPT));
                }
                return answer;
            } catch (HostPausedException paused) {
                answers.pause(link.getHost(), paused.until());
                return Answer.PAUSED;
            }
        });
    }
}
