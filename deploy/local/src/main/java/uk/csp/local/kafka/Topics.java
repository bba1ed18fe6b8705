package uk.csp.local.kafka;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import uk.csp.local.ProjectFiles;

/** The topics of {@code deploy/kafka/topics.txt}: name, partitions, cleanup policy. */
final class Topics {
    private final List<NewTopic> topics;

    private Topics(List<NewTopic> topics) {
        this.topics = topics;
    }

    static Topics of(Path file) {
        return new Topics(
                ProjectFiles.definitions(file).stream().map(Topics::topic).toList());
    }

    private static NewTopic topic(String line) {
        String[] words = line.split("\\s+");
        return new NewTopic(words[0], Optional.of(Integer.parseInt(words[1])), Optional.empty())
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, words[2]));
    }

    boolean areThere(String bootstrapServers) throws Exception {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "2000",
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "1000");
        try (Admin admin = Admin.create(settings)) {
            return admin.listTopics()
                    .names()
                    .get(3, TimeUnit.SECONDS)
                    .containsAll(topics.stream().map(NewTopic::name).toList());
        }
    }

    void createAbsent(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> existing = admin.listTopics().names().get(60, TimeUnit.SECONDS);
            List<NewTopic> absent = topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .collect(Collectors.toList());
            admin.createTopics(absent).all().get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The topics could not be created", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the topics were created", e);
        }
    }
}
