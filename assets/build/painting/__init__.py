"""The tools the pictures are painted with: solids, light, silhouettes and the finish."""
