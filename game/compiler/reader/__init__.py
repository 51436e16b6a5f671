"""From trees to drafts of a story: what each key holds, one small file for each thing."""
