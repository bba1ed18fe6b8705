#!/bin/bash
# Creates the topics of topics.txt that are absent; those that exist stay as they are. Safe to run at every start.
set -euo pipefail

definitions=${TOPIC_DEFINITIONS:-/deploy/topics.txt}
servers=${KAFKA_BOOTSTRAP_SERVERS:?name the brokers}
replicas=${TOPIC_REPLICAS:-1}
kafka_topics=${KAFKA_TOPICS_COMMAND:-/opt/kafka/bin/kafka-topics.sh}

while read -r topic partitions policy; do
  "$kafka_topics" --bootstrap-server "$servers" --create --if-not-exists --topic "$topic" \
    --partitions "$partitions" --replication-factor "$replicas" --config "cleanup.policy=$policy"
done < <(grep -v -e '^#' -e '^$' "$definitions")
