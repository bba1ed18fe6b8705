package uk.csp.gateway.live;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether the live stream tells anything, and never takes the gateway out of service: all else works without. */
@Readiness
@ApplicationScoped
class LiveHealth implements HealthCheck {
    private final FollowTopics topics;

    LiveHealth(FollowTopics topics) {
        this.topics = topics;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("live-stream")
                .withData("following", topics.isFollowing())
                .withData("lag", topics.lag())
                .withData(
                        "kafkaAnswered",
                        topics.reachedAt().map(Object::toString).orElse("never"))
                .up()
                .build();
    }
}
