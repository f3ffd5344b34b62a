#!/bin/bash
#SBATCH --job-name=stewardsim
#SBATCH --array=1-8
#SBATCH --cpus-per-task=2
#SBATCH --time=02:00:00
#SBATCH --output=%x-%a.log
#
# One comparison on eight machines that know nothing of each other:
#
#   sbatch --wait slurm-array.sh my-project.yaml
#   stewardsim merge results/shard-* --out results/whole
#
# Every task computes its eighth into a folder of its own. One that was killed goes on where it stopped when it is sent
# again (`sbatch --array=3 slurm-array.sh my-project.yaml`). The merged folder has the bytes and the hash that one machine
# would have come to.
set -euo pipefail

scenario=$1
shards=${SLURM_ARRAY_TASK_COUNT:-8}
folder=results/shard-$SLURM_ARRAY_TASK_ID

if [ -e "$folder/manifest.json" ]; then
  stewardsim resume "$folder" --workers "${SLURM_CPUS_PER_TASK:-1}"
else
  stewardsim compare "$scenario" --draws 2000 --seed 1 --shard "$SLURM_ARRAY_TASK_ID/$shards" --out "$folder" \
    --workers "${SLURM_CPUS_PER_TASK:-1}"
fi
