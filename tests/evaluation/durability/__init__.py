"""Whether anything that was called saved is ever lost: killed processes, power that fails, disks that refuse."""
